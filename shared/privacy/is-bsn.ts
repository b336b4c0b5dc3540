/**
 * Whether these digits could be a citizen service number (BSN): nine, or eight with the leading zero dropped, that pass the
 * eleven test 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h − i ≡ 0 (mod 11). One in eleven random numbers does, so a single hit proves
 * nothing.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0*$/.test(digits)) return false
  const nine = digits.padStart(9, '0')
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}
