import Tinypool from 'tinypool';
import { CHANNELS } from '../channels/index.ts';
import { openStore } from './cache/store.ts';
import { runJob, type Job, type MakeResult, type Run } from './job.ts';

const run = Tinypool.workerData as Run;
const store = run.cache && openStore(run.cache.folder);

/** Entry of a worker thread: one job, with every channel at hand. */
export default (job: Job): Promise<MakeResult> => runJob(job, run, CHANNELS, store);
