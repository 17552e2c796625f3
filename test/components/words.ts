/** The English messages as the browser would give them, for tests of what readers read. */
import messages from '../../assets/public/_locales/en/messages.json' with { type: 'json' };
import type { Translate } from '../../components/translate.tsx';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A key without a message gives "", as in the browser. */
export const english: Translate = (key, ...substitutions) => {
  const found = (messages as Record<string, Message>)[key];
  if (!found) return '';
  return found.message
    .replace(/\$([A-Z]+)\$/g, (_, name: string) => found.placeholders![name.toLowerCase()]!.content)
    .replace(/\$(\d)/g, (_, at: string) => String(substitutions[Number(at) - 1] ?? ''));
};
