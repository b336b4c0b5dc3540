import { everyScreenIn } from './accessible-screens.ts'
import { NARROW_DARK, WIDE_LIGHT } from './look-at.ts'

// Together the two languages show every screen narrow and wide, light and dark.
everyScreenIn('nl', [WIDE_LIGHT, NARROW_DARK])
