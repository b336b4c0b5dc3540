import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../apps-script/local/sample/article-text.ts'

describe('articleText()', () => {
  it.each([
    ['puts blocks on lines of their own, and passes over empty ones', '<h1>Titel</h1>\n<p>Een</p><p></p><div><p>Twee</p></div>', 'Titel\nEen\nTwee'],
    ['folds white space as a browser does, across elements within a line', '<p> Een \n <em>twee</em> drie<b> vier </b>. </p>', 'Een twee drie vier .'],
    ['keeps a turn together: its time, who speaks and the words', '<p class="turn"><span class="time">[00:04:12]</span> <b>D3:</b> <span class="words">De bakker.</span></p>', '[00:04:12] D3: De bakker.'],
    ['keeps the dash of a note', '<ul><li><span>- </span><span>glas</span></li><li><span>- </span><span>mist bankje</span></li></ul>', '- glas\n- mist bankje'],
    ['puts the cells of a row a tab apart, empty ones too', '<table><tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td></td><td>3</td></tr><tr><td></td><td>2</td></tr></table>', 'A\tB\n1\t\t3\n\t2'],
    ['reads what stands for a sign of HTML', '<p>&lt;b&gt; &amp;amp; &quot;ja&quot; &#39;nee&#39;</p>', '<b> &amp; "ja" \'nee\''],
    ['takes nothing from attributes', '<div role="region" aria-label="Tabel"><p>Woorden</p></div>', 'Woorden'],
  ])('%s', (_what, html, text) => {
    expect(articleText(html)).toBe(text)
  })
})
