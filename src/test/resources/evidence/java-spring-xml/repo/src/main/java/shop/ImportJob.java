package shop;

public class ImportJob implements Job {}
