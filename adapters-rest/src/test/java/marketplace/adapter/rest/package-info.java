/** The way in, tried over HTTP. */
@NullMarked
package marketplace.adapter.rest;

import org.jspecify.annotations.NullMarked;
