import { useEffect, useRef } from 'preact/hooks'
import { codeLabel } from '../../shared/codebook/code-label.ts'
import type { CodeTree } from '../../shared/codebook/code-tree.ts'
import type { Code, CodeExplanation } from '../../shared/codebook/code.ts'
import { explainCode } from '../../shared/codebook/explain-code.ts'
import { LONGEST_NAME } from '../../shared/codebook/listed-code.ts'
import { STARTER_STAMP } from '../../shared/codebook/starter-codes.ts'
import { stampMs } from '../../shared/stamp/change-stamp.ts'
import { newestStamp } from '../../shared/stamp/stamped.ts'
import type { CodeUse } from '../messages.ts'
import type { CodePatch } from '../protocols/codebook.ts'
import { Button } from '../ui/Button.tsx'
import { CodeSwatch } from '../ui/CodeSwatch.tsx'
import { Counts } from '../ui/Counts.tsx'
import { languageOf, useStrings } from '../ui/language.ts'
import { momentText } from '../ui/moment-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { TextAreaField } from '../ui/TextAreaField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWorkPage } from '../ui/work-page.ts'
import { CodeActions } from './CodeActions.tsx'
import type { CodeAct } from './code-acts.ts'
import { CodeLook } from './CodeLook.tsx'
import { CodeRules } from './CodeRules.tsx'

interface CodeDetailProps {
  readonly code: Code
  readonly tree: CodeTree
  readonly use: CodeUse | undefined
  /** Whose sources are counted, in words. */
  readonly group: string | null
  /** Grows each time a person asks to rename: then the name has the focus. */
  readonly rename: number
  readonly onAct: (act: CodeAct) => void
  readonly onBack: () => void
}

/** One code in full: everything about it can be written here, each field kept when the person leaves it. */
export function CodeDetail({ code, tree, use, group, rename, onAct, onBack }: CodeDetailProps) {
  const page = useWorkPage()
  const strings = useStrings()
  const { codebookPage: { detail: words } } = strings
  const language = languageOf(strings)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (rename > 0) form.current?.querySelector<HTMLInputElement>(language === 'nl' ? '.detail__name-nl input' : '.detail__name-en input')?.select()
  }, [rename])
  const edit = (patch: CodePatch, seen: CodePatch) => page.ask('editCode', { id: code.id, patch, seen })
  const keep = (field: keyof CodePatch) => (text: string, seen: string) => edit({ [field]: text }, { [field]: seen })
  const shown = explainCode(code, language)
  // What a person sees of a starter code may be its English, which the code itself does not hold.
  const keepPart = (part: keyof CodeExplanation) => (text: string, seen: string) => edit({ [part]: text }, { [part]: seen === shown[part] ? code[part] : seen })
  const checkKey = (text: string) => {
    if (text === '') return words.keyMissing
    return tree.ordered.some((one) => one.id !== code.id && one.key.toLowerCase() === text.toLowerCase()) ? words.keyTaken : null
  }
  const checkName = (other: string) => (text: string) => (text === '' && other === '' ? words.nameMissing : null)
  const parent = tree.byId.get(tree.pathOf(code.id)[1] ?? '')
  const newest = newestStamp(code)
  return (
    <div class="detail" ref={form} key={code.id}>
      <div class="detail__back"><Button kind="subtle" small icon="shut" onClick={onBack}>{words.back}</Button></div>
      <div class="detail__head">
        <h2 class="nl-heading nl-heading--level-2 detail__title" id="detail-title" tabIndex={-1}><CodeSwatch code={code} />{codeLabel(code, language).slice(code.key.length).trim() || code.key}</h2>
        <p class="detail__facts">
          <span>{words.under}: {parent ? codeLabel(parent, language) : words.top}</span>
          {use && <Counts use={use} />}
          {use && group && <span class="detail__quiet">{words.usedBy(group)}</span>}
          <a class="nl-link" href={`retrieval.html#code=${code.id}`}>{words.passages}</a>
        </p>
      </div>
      {code.status === 'retired' && <Notice kind="info">{words.retiredNote}</Notice>}
      {code.status === 'proposed' && <Notice kind="info">{words.proposedNote}</Notice>}
      <CodeActions code={code} onAct={onAct} />
      <div class="detail__names">
        <TextField label={words.key} value={code.key} maxLength={LONGEST_NAME} required check={checkKey} onCommit={keep('key')} />
        <div class="detail__name-nl"><TextField label={words.nameNl} value={code.nameNl} maxLength={LONGEST_NAME} check={checkName(code.nameEn)} onCommit={keep('nameNl')} /></div>
        <div class="detail__name-en"><TextField label={words.nameEn} value={code.nameEn} maxLength={LONGEST_NAME} check={checkName(code.nameNl)} onCommit={keep('nameEn')} /></div>
      </div>
      <TextAreaField label={words.definition} value={shown.definition} description={words.definitionHelp} onCommit={keepPart('definition')} />
      <div class="detail__pair">
        <TextAreaField label={words.include} value={shown.include} rows={3} onCommit={keepPart('include')} />
        <TextAreaField label={words.exclude} value={shown.exclude} rows={3} description={words.excludeHelp} onCommit={keepPart('exclude')} />
      </div>
      <TextAreaField label={words.example} value={shown.example} onCommit={keepPart('example')} />
      <CodeLook code={code} onChange={(look) => void edit(look, {})} />
      <CodeRules code={code} />
      {newest > STARTER_STAMP && <p class="detail__quiet">{words.lastChanged(momentText(new Date(stampMs(newest)).toISOString(), language))}</p>}
    </div>
  )
}
