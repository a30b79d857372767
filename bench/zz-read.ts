import { readStories } from './storing/readings.ts'
const t = performance.now()
readStories(200)
console.log('cold', (performance.now() - t) / 200)
const t2 = performance.now()
readStories(200)
console.log('again', (performance.now() - t2) / 200)
