/** The `data` of an answer as the text it already is. Whoever needs the value gets it parsed. */
export class JsonText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }

  toJSON(): unknown {
    return JSON.parse(this.text)
  }
}

type Answer = Readonly<{ data?: unknown; extensions?: object }>

/** An answer that says itself how it is printed, whatever is added to it on its way (yoga's `stringify`). */
export const answerOf = (text: string) => ({ data: new JsonText(text), stringify: printed })

function printed({ data, extensions }: Answer): string {
  const text = data instanceof JsonText ? data.text : JSON.stringify(data)
  return extensions === undefined ? `{"data":${text}}` : `{"data":${text},"extensions":${JSON.stringify(extensions)}}`
}
