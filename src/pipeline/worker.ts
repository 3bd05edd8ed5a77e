import Tinypool from 'tinypool';
import { CHANNELS } from '../channels/index.ts';
import { runJob, type Job, type MakeResult, type Run } from './job.ts';

/** Entry of a worker thread: one job, with every channel at hand. */
export default (job: Job): Promise<MakeResult> => runJob(job, Tinypool.workerData as Run, CHANNELS);
