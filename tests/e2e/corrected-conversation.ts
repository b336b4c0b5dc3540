/** Passages that are coded: this one stays as it was and moves. */
export const LIFT = 'De lift is al drie weken kapot en niemand belt ons terug.'
/** One word in it is corrected. */
export const MOTHER = 'Mijn moeder van tachtig moet nu elke dag vijf trappen op met haar boodschappen.'
/** A time code is put in the middle. */
export const BENCH = 'Vroeger zaten we ’s avonds buiten op het bankje. Met alle buren, jong en oud door elkaar.'
/** It is deleted, and something much like it stays. */
export const PLAYGROUND = 'De speeltuin bij de flat ligt sinds de zomer vol met glas en sigarettenpeuken.'
/** The conversation as it was coded, by paragraph. */
export const FIRST = [
  'Fijn dat jullie er zijn vanavond.', LIFT, 'Dat hoor ik van meer mensen in het portiek.', MOTHER, 'En hoe was het vroeger hier?', BENCH, PLAYGROUND,
  'De speeltuin bij de school is juist netjes, die wordt elke ochtend geveegd.', 'Dank jullie wel voor dit gesprek.',
]
export const MOTHER_CORRECTED = MOTHER.replace('elke dag', 'iedere dag')
export const BENCH_TIMED = BENCH.replace('bankje. Met', 'bankje. [00:04:10] Met')
/** The same after corrections all over. */
export const SECOND = [
  'Wat fijn dat jullie er allemaal zijn, vanavond in de Spil.', 'Even een rondje langs de namen.', LIFT, 'Dat hoor ik van meer mensen in ons portiek, ja.', MOTHER_CORRECTED,
  'En hoe was het hier vroeger, toen jullie kwamen wonen?', BENCH_TIMED, 'De speeltuin bij de school is juist netjes, die wordt elke ochtend geveegd.', 'Dank jullie wel voor dit gesprek.',
]
/** A page with these paragraphs. */
export const conversationPage = (paragraphs: readonly string[]) => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Gesprek in de Spil</title><body>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}`
