/** Sentences about a refresh that takes longer than one run, in Dutch; the English ones have exactly this shape. */
export const refreshNl = {
  /** In the head of a computed tab while it is written. */
  underWay: 'NIET AF: deze tabel wordt nu geschreven. Blijft dit staan, kies dan Buurtstem › Ververs de tellingen.',
  /** In the corner of the window, by how a run ended. */
  ended: {
    'goes-on': 'Dit is meer werk dan in één keer kan. Buurtstem gaat over een minuut vanzelf verder.',
    'to-go-on': 'Dit is meer werk dan in één keer kan. Kies nog eens Ververs de tellingen om verder te gaan.',
    stopped: 'Gestopt. De tabellen die nog niet aan de beurt waren, staan op verouderd.',
  },
  logStopped: 'Verversen gestopt door een mens',
  logNotMade: (title: string, detail: string) => `${title} kon niet worden geschreven: ${detail}`,
  reading: 'De tabbladen worden gelezen…',
  step: (done: number, of: number, title: string) => `${title} wordt geschreven (${done + 1} van ${of})…`,
  waiting: (done: number) => `Verversen gaat verder: ${done === 1 ? '1 tabel is' : `${done} tabellen zijn`} al klaar.`,
  allTables: 'alle tabellen',
  olderCodebook: (titles: string, was: string, now: string) => `Gemaakt met een ouder codeboek (${was}): ${titles}. Nu is het ${now}.`,
  stopping: 'Buurtstem stopt na deze tabel…',
  stop: 'Stop',
}

/** The shape of these sentences. */
export type RefreshStrings = typeof refreshNl
