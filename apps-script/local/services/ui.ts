import type { Environment, MenuEntry, UiAnswer, UiQuestion } from '../environment.ts'
import { enumeration, innerOf } from '../realm.ts'
import { htmlOutputInner } from './html-service.ts'

type Ui = GoogleAppsScript.Base.Ui
type Menu = GoogleAppsScript.Base.Menu

const BUTTON = enumeration<typeof GoogleAppsScript.Base.Button>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'])
const BUTTON_SET = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'])

/** The Ui of the page that started this execution. Throws, as Google, where there is no page (the web app). */
export function createUi(environment: Environment): Ui {
  const channel = environment.ui
  if (channel === null) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.')
  const { realm } = environment
  const allowed = (member: string): void => {
    if (environment.simpleTrigger) throw new Error(`You do not have permission to call Ui.${member}. Simple triggers may not open windows.`)
  }
  const ask = (kind: 'alert' | 'prompt', args: readonly unknown[]): UiAnswer => {
    allowed(kind)
    const buttons = args.find((arg) => innerOf(arg) !== undefined)
    const texts = args.filter((arg) => arg !== buttons).map(String)
    const question: UiQuestion = {
      kind,
      title: texts.length > 1 ? (texts[0] ?? '') : '',
      message: texts.at(-1) ?? '',
      buttons: (buttons === undefined ? 'OK' : String(buttons)) as UiQuestion['buttons'],
    }
    // Google: the script is suspended and its locks do not survive that.
    environment.locks.clear()
    return channel.ask(question)
  }
  const button = (answer: UiAnswer) => Reflect.get(BUTTON, answer.button) as GoogleAppsScript.Base.Button
  const dialog = (member: string, modal: boolean) => (output: GoogleAppsScript.HTML.HtmlOutput, title: string): void => {
    allowed(member)
    const inner = htmlOutputInner(output)
    channel.show({ kind: 'dialog', modal, title: String(title), html: inner.html, width: inner.width ?? 600, height: inner.height ?? 420 })
  }
  return realm.guard<Ui>('Ui', {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    alert: (...args: unknown[]) => button(ask('alert', args)),
    prompt: (...args: unknown[]) => {
      const answer = ask('prompt', args)
      return realm.guard<GoogleAppsScript.Base.PromptResponse>('PromptResponse', {
        getSelectedButton: () => button(answer),
        getResponseText: () => answer.text,
      })
    },
    createMenu: (caption) => createMenu(environment, String(caption), false),
    createAddonMenu: () => createMenu(environment, '', true),
    showSidebar: (output) => {
      allowed('showSidebar')
      const inner = htmlOutputInner(output)
      channel.show({ kind: 'sidebar', title: inner.title, html: inner.html })
    },
    showModalDialog: dialog('showModalDialog', true),
    showModelessDialog: dialog('showModelessDialog', false),
  })
}

interface MenuInner {
  readonly label: string
  readonly menuEntries: readonly MenuEntry[]
}

function createMenu(environment: Environment, label: string, addon: boolean): Menu {
  const menuEntries: MenuEntry[] = []
  const add = (entry: MenuEntry): Menu => {
    menuEntries.push(entry)
    return menu
  }
  const menu: Menu = environment.realm.guard<Menu>('Menu', {
    addItem: (caption, functionName) => add({ kind: 'item', label: String(caption), functionName: String(functionName) }),
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (sub) => {
      const inner = innerOf(sub) as MenuInner
      return add({ kind: 'menu', label: inner.label, entries: inner.menuEntries })
    },
    addToUi: () => {
      environment.ui?.show({ kind: 'menu', addon, label, entries: [...menuEntries] })
    },
  }, { label, menuEntries } satisfies MenuInner)
  return menu
}
