// React with its router and date-fns: an agenda as most would write it.

import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Link, Route, Routes, useParams } from 'react-router'
import { format, parseISO } from 'date-fns'
import { nl } from 'date-fns/locale/nl'
import { Search, found, useDates } from './shared.jsx'

const FIRST = 30

const moment = start => format(parseISO(start), "EEEE d MMMM yyyy, HH.mm 'uur'", { locale: nl })

function Agenda({ dates }) {
  const [words, setWords] = useState('')
  const shown = found(dates, words)
  return <main>
    <h1>Agenda</h1>
    <Search words={words} setWords={setWords} />
    <p role="status">{shown.length} activiteiten</p>
    {shown.slice(0, FIRST).map(one => <article key={one.id + one.start}>
      <h2><Link to={`/agenda/${one.id}/${one.start.slice(0, 10)}`}>{one.title}</Link></h2>
      <p><time dateTime={one.start}>{moment(one.start)}</time> · {one.place}</p>
      <p>{one.summary}</p>
    </article>)}
  </main>
}

function Activity({ dates }) {
  const { id, date } = useParams()
  const one = dates.find(one => one.id === id && one.start.startsWith(date))
  return <main>
    <h1>{one?.title ?? 'Niet gevonden'}</h1>
    {one && <p>{moment(one.start)} · {one.place}</p>}
  </main>
}

function App() {
  const dates = useDates()
  return <BrowserRouter>
    <header><nav><Link to="/agenda">Agenda</Link></nav></header>
    {dates && <Routes>
      <Route path="/agenda" element={<Agenda dates={dates} />} />
      <Route path="/agenda/:id/:date" element={<Activity dates={dates} />} />
    </Routes>}
  </BrowserRouter>
}

createRoot(document.getElementById('root')).render(<App />)
