/** When things are done: calendars, cron, and what changing clocks make of them. */
@NullMarked
package io.github.specq.schedule;

import org.jspecify.annotations.NullMarked;
