import type { MapProblem } from '../map-protocol.ts'

/** The map in the sidebar, in Dutch. */
export const mapNl = {
  title: 'Kaart',
  summary: 'Eén cijfer of thema per gebied op een kaart',
  intro: 'Kies een bestand met de grenzen van de gebieden (GeoJSON). Het blijft in deze browser en gaat niet naar de werkmap.',
  choose: 'Kies een kaartbestand',
  other: 'Ander kaartbestand',
  problems: {
    'too-large': 'Dit bestand is groter dan 12 MB. Kies een bestand met minder gebieden of grovere grenzen.', 'not-json': 'Dit is geen GeoJSON-bestand.',
    'not-areas': 'In dit bestand staan geen gebieden (vlakken).', 'too-many': 'In dit bestand staan te veel gebieden of punten. Kies een bestand van één stad of gebied.',
  } satisfies Record<MapProblem, string>,
  leftOut: (count: number) => `${count} ${count === 1 ? 'onderdeel van het bestand is geen gebied en staat' : 'onderdelen van het bestand zijn geen gebied en staan'} niet op de kaart.`,
  number: 'Wat moet er op de kaart?',
  themes: 'Thema’s: bewonersbronnen',
  indicators: 'Cijfers: nieuwste periode',
  property: 'Waar staat de code van een gebied?',
  none: 'In dit bestand komt geen enkele gebiedscode voor die in de werkmap een getal heeft. Kies hierboven een ander veld, of een ander bestand.',
  keep: 'Onthoud dit kaartbestand in deze browser',
  cannotKeep: 'Deze browser bewaart hier niets, of het bestand is te groot. De kaart werkt wel.',
  map: (title: string) => `Kaart: ${title}`,
  mapHint: 'Met de pijltjes ga je van gebied naar gebied.',
  area: (name: string, code: string, text: string) => `${name === code || name === '' ? code : `${name} (${code})`}: ${text}`,
  noNumber: 'geen getal',
  wider: 'gearceerd: het getal gaat over een groter gebied eromheen',
  legend: 'Wat de kleuren en patronen betekenen',
  range: (from: string, to: string) => (from === to ? from : `${from} tot en met ${to}`),
  table: 'Dezelfde getallen als tabel',
  columns: { area: 'Gebied', number: 'Getal' },
  notOnMap: (codes: string) => `Niet op de kaart, omdat het bestand deze gebieden niet heeft: ${codes}.`,
}
