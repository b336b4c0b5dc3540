/** Sentences of the page `project`, in English. */
export const en = {
  lead: 'Keep your work safe, hand it on, and see who did what.',
}
