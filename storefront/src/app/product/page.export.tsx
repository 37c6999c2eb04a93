import { EARLY_PRODUCT } from '@/catalogue/earlyProduct';
import { DetailSkeleton } from '@/catalogue/ProductDetail';
import { ProductByAddress } from '@/catalogue/ProductByAddress';
import { Gradual } from '@/ui/Gradual';

/** The exported page learns in the browser which product is meant. */
export default function ProductPage() {
  return (
    <>
      <Gradual skeleton={<DetailSkeleton />}>
        <ProductByAddress />
      </Gradual>
      <script dangerouslySetInnerHTML={{ __html: EARLY_PRODUCT }} />
    </>
  );
}
