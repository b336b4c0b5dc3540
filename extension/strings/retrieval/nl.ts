/** Sentences of the page `retrieval`, in Dutch. The English list has exactly this shape. */
export const nl = {
  lead: 'Alle fragmenten bij een code, over alle bronnen.',
}
