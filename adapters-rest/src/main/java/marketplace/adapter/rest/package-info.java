/** The way in: the shop over HTTP, as openapi.yaml promises it. */
@NullMarked
package marketplace.adapter.rest;

import org.jspecify.annotations.NullMarked;
