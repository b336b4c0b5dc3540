import { expect, it } from 'vitest'
import { titleOfPage } from '../../../shared/source/title-of-page.ts'

it.each([
  ['', 'https://x.nl/map/T01%20gesprek.txt?deel=2', 'T01 gesprek.txt'], ['   ', 'https://x.nl/map/T01%20gesprek.txt', 'T01 gesprek.txt'], ['Verslag ', 'https://x.nl/a', 'Verslag'],
  ['', 'https://x.nl/', 'x.nl'], ['', 'https://x.nl/100%', '100%'], ['v'.repeat(400), 'https://x.nl', 'v'.repeat(200)],
])('names the source of a page with the title %j at %s', (title, address, name) => {
  expect(titleOfPage({ title, address })).toBe(name)
})
