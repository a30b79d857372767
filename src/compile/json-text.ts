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
  return answerText(data instanceof JsonText ? data.text : JSON.stringify(data), extensions)
}

/** A whole answer, from the text of its `data`. */
export const answerText = (data: string, extensions?: object): string =>
  extensions === undefined ? `{"data":${data}}` : `{"data":${data},"extensions":${JSON.stringify(extensions)}}`
