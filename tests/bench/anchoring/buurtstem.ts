import { findSpans } from '../../../shared/anchoring/find-spans.ts'
import type { Engine } from './engine.ts'

export const buurtstem: Engine = { name: 'Buurtstem', together: true, context: Infinity, oneIn: 1, anchorAll: findSpans }
