/** Sentences of the page `retrieval`, in English. */
export const en = {
  lead: 'All passages of a code, over all sources.',
}
