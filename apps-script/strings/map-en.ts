import type { mapNl } from './map-nl.ts'

/** The map in the sidebar, in English. */
export const mapEn: typeof mapNl = {
  title: 'Map',
  summary: 'One figure or theme per area on a map',
  intro: 'Choose a file with the boundaries of the areas (GeoJSON). It stays in this browser and does not go to the workbook.',
  choose: 'Choose a map file',
  other: 'Another map file',
  problems: {
    'too-large': 'This file is larger than 12 MB. Choose a file with fewer areas or coarser boundaries.', 'not-json': 'This is not a GeoJSON file.',
    'not-areas': 'There are no areas (polygons) in this file.', 'too-many': 'There are too many areas or points in this file. Choose a file of one city or area.',
  },
  leftOut: (count) => `${count} ${count === 1 ? 'part of the file is no area and is' : 'parts of the file are no areas and are'} not on the map.`,
  number: 'What should stand on the map?',
  themes: 'Themes: resident sources',
  indicators: 'Figures: newest period',
  property: 'Where is the code of an area?',
  none: 'This file has no area code that has a number in the workbook. Choose another field above, or another file.',
  keep: 'Remember this map file in this browser',
  cannotKeep: 'This browser keeps nothing here, or the file is too large. The map does work.',
  map: (title) => `Map: ${title}`,
  mapHint: 'Use the arrow keys to go from area to area.',
  area: (name, code, text) => `${name === code || name === '' ? code : `${name} (${code})`}: ${text}`,
  noNumber: 'no number',
  wider: 'hatched: the number is about a larger area around it',
  legend: 'What the colours and patterns mean',
  range: (from, to) => (from === to ? from : `${from} to ${to}`),
  table: 'The same numbers as a table',
  columns: { area: 'Area', number: 'Number' },
  notOnMap: (codes) => `Not on the map, because the file does not have these areas: ${codes}.`,
}
