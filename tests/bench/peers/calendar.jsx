// React with FullCalendar: the list view of a month.

import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import FullCalendar from '@fullcalendar/react'
import listPlugin from '@fullcalendar/list'
import nl from '@fullcalendar/core/locales/nl'
import { Search, found, useDates } from './shared.jsx'

function App() {
  const dates = useDates()
  const [words, setWords] = useState('')
  return <main>
    <h1>Agenda</h1>
    <Search words={words} setWords={setWords} />
    {dates && <FullCalendar
      plugins={[listPlugin]} initialView="listMonth" initialDate={dates[0].start}
      locale={nl} height="auto" events={found(dates, words)} />}
  </main>
}

createRoot(document.getElementById('root')).render(<App />)
