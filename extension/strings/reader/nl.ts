/** Sentences of the page `reader`, in Dutch. The English list has exactly this shape. */
export const nl = {
  lead: 'Open de verslagen, notities en antwoorden van bewoners, en codeer ze.',
}
