# An object store as the mailbox
store-open = Object store…
store = Object store as the mailbox
store-text = Sealed files and works are put there encrypted; whoever operates the store cannot read them.
store-kind = Kind of store
store-s3 = Amazon S3, or a service that works like it
store-azure = Azure Blob Storage
store-google = Google Cloud Storage
store-web = Web folder (WebDAV), such as Nextcloud’s
store-address = Address of the folder
store-address-hint = https://…, without a name or a password
store-bucket = Bucket
store-container = Container
store-prefix = Folder within it
store-optional = optional
store-region = Region
store-region-hint = such as ca-central-1
store-endpoint = Address of the service
store-endpoint-hint = only where it is not the provider’s own
store-key-s3 = Access key ID
store-key-azure = Account
store-key-web = User
store-secret-s3 = Secret access key
store-secret-azure = Access key or SAS token
store-secret-google = Service account key (JSON)
store-secret-web = Password
store-secret-kept = one is kept; leave this empty to keep it
store-secret-text = It is kept in the encrypted workspace only and never shown again. Give the mailbox a key of its own that opens nothing else.
store-try = Try it
store-testing = Trying it…
store-done-write = A small file was written.
store-done-keep = It could not be replaced by another of its name, as it must be.
store-done-list = It was found.
store-done-read = It was read, unchanged.
store-done-delete = It was deleted.
store-not-write = No file could be written.
store-not-keep = The file is not safe from being replaced.
store-not-list = The file could not be found.
store-not-read = The file could not be read.
store-not-delete = The file could not be deleted.
store-fine = The store works. It says itself when a file came.
store-fine-own-clock = It works. Whoever writes there can set the time of a file, so that the desk learns by looking when something came.
store-clock-ahead = { $minutes ->
    [one] The clock of the mailbox is a minute ahead of this computer’s.
   *[other] The clock of the mailbox is { $minutes } minutes ahead of this computer’s.
}
store-clock-behind = { $minutes ->
    [one] The clock of the mailbox is a minute behind this computer’s.
   *[other] The clock of the mailbox is { $minutes } minutes behind this computer’s.
}
