import { codeAddress } from '../handbook/ledger.ts';
import type { Ward } from '../handbook/ward.ts';
import { expectationsOf } from '../preflight/expectations.ts';
import { formatFinding, type Finding } from '../preflight/finding.ts';
import type { Measured } from '../preflight/measure.ts';
import { preflight, PREFLIGHTED, type Preflight } from '../preflight/preflight.ts';
import type { Artifact } from './contract.ts';

/** An artefact that may be printed, with what was measured on it; no measures where it is not for paper. */
export type PassedArtifact = Artifact & { preflight?: Measured };

/** A piece that must not be printed as it is. Message is Vietnamese: file, what is wrong, the cure. */
export class PreflightError extends Error {
  constructor(failed: readonly { file: string; findings: readonly Finding[] }[]) {
    super(failed.flatMap(({ file, findings }) => findings.map((finding) => `${file}: ${formatFinding(finding)}`)).join('\n'));
    this.name = 'PreflightError';
  }
}

/** Preflight of one artefact; undefined where it is not for paper, or a kind of file that a shop does not print from. */
export async function preflightOf({ paper, mediaType, data, qr, imposed, title, use }: Artifact, ward: Ward): Promise<Preflight | undefined> {
  const kind = PREFLIGHTED.find((candidate) => candidate === mediaType);
  if (!paper || !kind) return undefined;
  const { findings, measured } = await preflight(data, kind, expectationsOf(paper, { addresses: qr.map((code) => codeAddress(ward.host, code)), tagged: !imposed }));
  return { findings: [...findings, ...claimsInWords(title, use)], measured };
}

/** What the print room says of a file may not promise more than the file is. */
const claimsInWords = (...said: string[]): Finding[] =>
  said.some((text) => /PDF\/X/i.test(text)) ? [{ check: 'standard', message: 'lời giới thiệu gọi tệp là PDF/X', hint: 'gọi là “PDF in ấn”' }] : [];

/**
 * The artefacts of one piece, each fit for printing.
 * @throws PreflightError naming every finding of every file
 */
export async function passed(artifacts: readonly Artifact[], ward: Ward): Promise<PassedArtifact[]> {
  const ready: PassedArtifact[] = [];
  const failed: { file: string; findings: Finding[] }[] = [];
  for (const artifact of artifacts) {
    const result = await preflightOf(artifact, ward);
    if (result && result.findings.length > 0) failed.push({ file: artifact.file, findings: result.findings });
    ready.push(result ? { ...artifact, preflight: result.measured } : artifact);
  }
  if (failed.length > 0) throw new PreflightError(failed);
  return ready;
}
