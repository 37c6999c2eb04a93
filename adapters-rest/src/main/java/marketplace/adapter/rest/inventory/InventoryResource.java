package marketplace.adapter.rest.inventory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import marketplace.adapter.rest.idempotency.IdempotencyKey;
import marketplace.adapter.rest.operator.ForOperators;
import marketplace.application.inventory.RestockProduct;

/** How many of each product are left: {@code /inventory}. */
@Singleton
@ForOperators
@Path("inventory")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class InventoryResource {
  private final RestockProduct restockProduct;

  @Inject
  InventoryResource(RestockProduct restockProduct) {
    this.restockProduct = restockProduct;
  }

  @POST
  @Path("{productId}")
  public StockLevelView restock(
      @PathParam("productId") String productId,
      @HeaderParam(IdempotencyKey.HEADER) List<String> keys,
      RestockRequest request) {
    var key = IdempotencyKey.required("inventory", keys);
    return StockLevelView.of(restockProduct.handle(request.toDomain(productId, key)));
  }
}
