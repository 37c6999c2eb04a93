/** Cards of the sandbox: what people type, what it stands for at the provider, and how it behaves. */
export const testCards = [
  { kind: 'pays', number: '4242 4242 4242 4242', token: 'pm_card_visa' },
  { kind: 'declined', number: '4000 0000 0000 0002', token: 'pm_card_visa_chargeDeclined' },
  { kind: 'funds', number: '4000 0000 0000 9995', token: 'pm_card_visa_chargeDeclinedInsufficientFunds' },
  { kind: 'expired', number: '4000 0000 0000 0069', token: 'pm_card_chargeDeclinedExpiredCard' },
  { kind: 'challenge', number: '4000 0027 6000 3184', token: 'pm_card_authenticationRequired' },
] as const;

/** The token that a test card's number stands for. The number itself never leaves the page. */
export function tokenOf(number: string): string | undefined {
  const digits = number.replace(/\D/g, '');
  return testCards.find((card) => card.number.replaceAll(' ', '') === digits)?.token;
}
