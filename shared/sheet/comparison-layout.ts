import { numberHead, textHead } from './field-columns.ts'
import { ROW_KEY, ROW_PLACE } from './place-rows.ts'
import { hiddenColumn, type TabLayout } from './tab-layout.ts'

/** Vergelijking: two snapshots, or one and now, a theme, group and area a row; groups are never added up. */
export const COMPARISON_LAYOUT: TabLayout = {
  id: 'comparison', title: { nl: 'Vergelijking', en: 'Comparison' }, headerRow: 6, computed: true,
  columns: [
    textHead('theme', 'Thema', 'Theme', 'Codes onder een thema springen in. Bovenaan staat wat er in bronnen en codeboek veranderde.', 'Codes under a theme are indented. At the top stands what changed in sources and codebook.', 280),
    textHead('group', 'Groep', 'Group', 'Bewoners, instellingen en professionals staan apart en worden nooit opgeteld.', 'Residents, organisations and professionals stand apart and are never added up.', 210),
    textHead('area', 'Gebied', 'Area', 'Alles samen, of één gebied.', 'All together, or one area.', 110),
    textHead('before', 'Eerst', 'Before', 'In hoeveel bronnen het voorkwam, van alle bronnen die toen meetelden; een percentage met marge pas vanaf 20.', 'In how many sources it occurred, of all that counted then; a percentage with its margin only from 20.', 130),
    textHead('now', 'Daarna', 'After', 'Hetzelfde in de latere van de twee.', 'The same in the later of the two.', 130),
    numberHead('difference', 'Verschil', 'Difference', 'Hoeveel bronnen erbij of eraf. Zijn er meer bronnen opgehaald, dan zegt dit nog niet dat het vaker speelt.', 'How many sources more or fewer. Where more sources were collected, this does not yet say that it matters more often.'),
    textHead('points', 'Verschil in aandeel', 'Difference in share', 'In procentpunten; alleen als er toen en daarna 20 bronnen of meer meetelden.', 'In percentage points; only where 20 sources or more counted both times.', 130),
    textHead('speakersBefore', 'Sprekers eerst', 'Speakers before', 'Hoeveel sprekers het noemden; bij professionals hoeveel mensen, en minder dan vijf blijft verborgen.', 'How many speakers mentioned it; for professionals how many people, and fewer than five stays hidden.', 100),
    textHead('speakersNow', 'Sprekers daarna', 'Speakers after', 'Hetzelfde in de latere van de twee.', 'The same in the later of the two.', 100),
    textHead('segmentsBefore', 'Fragmenten eerst', 'Segments before', 'Hoeveel fragmenten deze code hadden.', 'How many segments carried this code.', 110),
    textHead('segmentsNow', 'Fragmenten daarna', 'Segments after', 'Hetzelfde in de latere van de twee.', 'The same in the later of the two.', 110),
    textHead('why', 'Waardoor', 'Why', 'Waarom de aantallen anders zijn: bronnen, coderingen, codeboek, of de cijfers ernaast.', 'Why the numbers differ: sources, codings, codebook, or the figures beside them.', 420),
    hiddenColumn('_id'), hiddenColumn(ROW_KEY), hiddenColumn(ROW_PLACE),
  ],
}
