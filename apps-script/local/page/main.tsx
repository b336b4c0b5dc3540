import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { language } from './language.ts'
import './page.css'
import { book, startPage } from './page-state.ts'
import { startSample } from './sample.ts'
import { keepFromGrid, watchPartKeys } from './part-keys.ts'

document.documentElement.lang = language
effect(() => {
  if (book.value !== null) document.title = book.value.name
})
const root = document.getElementById('app')
if (root !== null) {
  render(<App />, root)
  keepFromGrid(root)
}
watchPartKeys()
void startPage().then(startSample)
