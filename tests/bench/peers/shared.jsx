// What both peers do in the same way: ask for the dates, search in titles, and say when they are ready.

import { useEffect, useState } from 'react'

/** The dates, as soon as they are there. */
export function useDates() {
  const [dates, setDates] = useState(null)
  useEffect(() => {
    fetch('/dates.json').then(answer => answer.json()).then(setDates)
  }, [])
  useEffect(() => {
    if (dates) document.documentElement.dataset.app = 'ready'
  }, [dates])
  return dates
}

/** The dates whose title has these words. */
export function found(dates, words) {
  const wanted = words.trim().toLowerCase()
  return dates.filter(one => one.title.toLowerCase().includes(wanted))
}

export function Search({ words, setWords }) {
  return <label>Zoek in de agenda
    <input type="search" value={words} onInput={event => setWords(event.target.value)} />
  </label>
}
