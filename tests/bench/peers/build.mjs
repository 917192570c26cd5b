// Builds one of the apps: node build.mjs router OUT.

import { build } from 'esbuild'
import { copyFileSync, mkdirSync } from 'node:fs'

const [name, out] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
await build({
  entryPoints: [`${name}.jsx`], outfile: `${out}/app.js`, bundle: true, minify: true, format: 'esm', jsx: 'automatic',
  target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'warning',
})
for (const file of ['index.html', 'app.css']) copyFileSync(file, `${out}/${file}`)
