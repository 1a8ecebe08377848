/** No language is ever recognised. */
export const franc = () => "und";
