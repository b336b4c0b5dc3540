/** Sentences of the page `codebook`, in English. */
export const en = {
  lead: 'The codes your team works with, and what they mean.',
}
