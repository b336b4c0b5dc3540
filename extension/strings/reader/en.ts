/** Sentences of the page `reader`, in English. */
export const en = {
  lead: 'Open residents’ reports, notes and answers, and code them.',
}
