// The end of `.ci/run`: names what failed, and sums the reports of all that a build server runs in one last line.
import { readConfig } from '../server/config.ts';
import { jobsFor } from './jobs.ts';
import { findDocker } from './support/docker.ts';
import { sumUp } from './support/reports.ts';

process.exitCode = sumUp(jobsFor({ ...readConfig(), ci: true }, findDocker())) ? 0 : 1;
