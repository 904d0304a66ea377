<?php
class SendMail implements ShouldQueue {}
