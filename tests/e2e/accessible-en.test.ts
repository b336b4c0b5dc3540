import { everyScreenIn } from './accessible-screens.ts'
import { NARROW_LIGHT, WIDE_DARK } from './look-at.ts'

// Together the two languages show every screen narrow and wide, light and dark, and each layout by every rule in one of them.
everyScreenIn('en', [{ ...WIDE_DARK, partly: true }, NARROW_LIGHT])
