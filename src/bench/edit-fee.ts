import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A fee in a guide's front matter: "amount: 8000". Free of charge is no amount to change. */
const AMOUNT = /(\bamount: *)([1-9]\d*)/;

/**
 * Changes one fee of one guide by 100 đồng, as an officer would.
 * @param project folder that holds `content/`, a copy
 * @throws Error when the guide has no fee
 */
export async function editFee(project: string, slug: string): Promise<void> {
  const path = join(project, 'content/guides', `${slug}.mdx`);
  const text = await readFile(path, 'utf8');
  if (!AMOUNT.test(text)) throw new Error(`${slug}: no fee to change`);
  await writeFile(path, text.replace(AMOUNT, (_, key: string, amount: string) => `${key}${Number(amount) + 100}`));
}
