/** A store in memory: it is empty each time the page is loaded. */
const store = new Map();

export default {
  getItem: async (key) => store.get(key) ?? null,
  setItem: async (key, value) => (store.set(key, value), value),
  removeItem: async (key) => void store.delete(key),
  clear: async () => store.clear(),
  key: async (index) => [...store.keys()][index] ?? null,
  keys: async () => [...store.keys()],
  iterate: async (visit) => [...store].forEach(([key, value], index) => visit(value, key, index + 1)),
};
