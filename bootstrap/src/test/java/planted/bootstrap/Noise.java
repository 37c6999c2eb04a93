package planted.bootstrap;

/** Names that say nothing. */
interface Noise {
  record ShopImpl() {}

  record ShopUtil() {}

  record ShopUtils() {}

  record ShopHelper() {}

  record ShopManager() {}

  record ShopDto() {}

  record ShopDTO() {}

  record ShopService() {}
}
