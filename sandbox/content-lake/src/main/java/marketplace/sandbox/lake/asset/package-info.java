/** The bytes of images and files. */
@NullMarked
package marketplace.sandbox.lake.asset;

import org.jspecify.annotations.NullMarked;
