/** Words of others without what a terminal would obey. */
export const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, '�')
