import aiosmtpd

# Nobody writes for longer.
letter_time_limit = 1800
