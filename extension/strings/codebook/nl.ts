/** Sentences of the page `codebook`, in Dutch. The English list has exactly this shape. */
export const nl = {
  lead: 'De codes waarmee je team werkt, met hun uitleg.',
}
