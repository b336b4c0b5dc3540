import { describe, expect, it } from 'vitest'
import { passphraseStrength } from '../../../extension/backup/passphrase-strength.ts'

describe('passphraseStrength()', () => {
  it.each([
    ['', 'weak'], ['geheim', 'weak'], ['Wachtwoord1', 'weak'], ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'], ['buurt buurt buurt buurt buurt', 'weak'],
    ['paard fiets maan kaas', 'fair'], ['vier gekke cafés buiten winkel', 'strong'], ['x7$Kq9!vLm2@', 'strong'],
  ])('takes %s for %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength)
  })
})
