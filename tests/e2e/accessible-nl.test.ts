import { everyScreenIn } from './accessible-screens.ts'
import { NARROW_DARK, WIDE_LIGHT } from './look-at.ts'

// Together the two languages show every screen narrow and wide, light and dark, and each layout by every rule in one of them.
everyScreenIn('nl', [WIDE_LIGHT, { ...NARROW_DARK, partly: true }])
