/** The number that up to nine digits say; -1 for anything else. Much faster than Number on the short numbers that fill sheets. */
export function wholeNumber(digits: string): number {
  if (digits.length > 9 || digits.length === 0) return -1;
  let number = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
