/**
 * The contract kit: fixtures, honest in-memory parties, and what every adapter must pass.
 *
 * <p>Who replaces the payment provider describes the new one once, as a {@link
 * marketplace.testkit.TestPaymentProvider}, and lets four test classes extend the contracts:
 *
 * <ul>
 *   <li>{@link marketplace.testkit.PaymentGatewayContract}: opening, charging, declines,
 *       challenges, cancelling, many at once
 *   <li>{@link marketplace.testkit.PaymentFailuresContract}: lost, late, broken and unreadable
 *       answers, before and after the provider did what it was asked; the deadline
 *   <li>{@link marketplace.testkit.RefundsContract}: in full, in part, too much, twice, and those
 *       that return
 *   <li>{@link marketplace.testkit.PaymentNoticesContract}: authentic, forged, stale, from the
 *       future, duplicated, out of order, of another account, and the change of a secret
 * </ul>
 *
 * <p>A rule about something that a provider does not have is skipped, and the report says what that
 * is. What some providers have and the shop does not ask for has no rule here:
 *
 * <ul>
 *   <li>Authorising first and capturing later, in part or too much: an order is charged whole when
 *       it is placed. If other money comes than was asked, the gateway says how much.
 *   <li>Voiding: that is {@code cancel}, before money has moved; afterwards it is a refund.
 *   <li>The same order opened with another amount: an order's total is fixed.
 *   <li>Card numbers: {@link marketplace.domain.payment.PaymentToken} takes none.
 *   <li>What an adapter writes to its log: a kit without a logger cannot see it. Its own tests say
 *       that it tells no tokens, secrets and ids that open an order.
 * </ul>
 *
 * <p>The Stripe adapter passes the kit at the payment sandbox. What Stripe's own description of its
 * API says of the adapter's requests is asked of {@code stripe/stripe-mock}, in {@code
 * StripeMockTest}, wherever Docker is; it has not been run on the machine where this was written,
 * which has none.
 */
@NullMarked
package marketplace.testkit;

import org.jspecify.annotations.NullMarked;
